"""Many files: inputs, outputs, workers."""
