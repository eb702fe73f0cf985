"""What is left on a disk, shown by bytes: nothing of a raw text, and nothing readable of a wiped one."""
