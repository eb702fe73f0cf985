"""The live room beside a bare Channels consumer, both under the same load in the same run."""
