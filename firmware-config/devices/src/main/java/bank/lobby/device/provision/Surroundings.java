package bank.lobby.device.provision;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What a command works with beside its arguments, so that a test can give it others.
 *
 * @param profiles the folder of the station's own profiles, where none is named; need not be there
 * @param in what a technician types while a command runs
 * @param here the folder that relative paths begin at
 */
record Surroundings(
        Path profiles, PrintWriter out, PrintWriter err, BufferedReader in, InstantSource clock, Path here) {}
