/**
 * Device profiles: one strict YAML file per model says everything the code must know about that model. The code asks
 * the profile and never "which brand is this"; a profile says where its facts come from and how far they were tried.
 */
@NullMarked
package bank.lobby.device.profile;

import org.jspecify.annotations.NullMarked;
