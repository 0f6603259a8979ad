package bank.lobby.device.profile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The lowest and highest value a profile's key may have, as the file would write them: {@code 1200} or {@code 500ms}.
 * Both ends are allowed. One place for two readers: {@link RecordBinder} refuses what lies outside, and the schema for
 * editors shows the same numbers.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Between {

    String lowest();

    String highest();
}
