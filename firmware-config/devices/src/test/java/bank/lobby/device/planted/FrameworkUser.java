package bank.lobby.device.planted;

import org.springframework.planted.Framework;

/** A planted fault: a device class that leans on the framework. */
public final class FrameworkUser implements Framework {}
