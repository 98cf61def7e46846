package org.apache.arrow.memory;

/// What the driver wants to be shown. Nothing is allocated: values are read where they stand.
public interface BufferAllocator {}
