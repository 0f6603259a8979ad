package org.springframework.planted;

/** Stands for the framework, which is not on this module's class path, so that a use of it can be planted. */
public interface Framework {}
