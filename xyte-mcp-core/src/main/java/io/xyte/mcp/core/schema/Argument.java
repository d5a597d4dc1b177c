package io.xyte.mcp.core.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an argument means, and what is allowed beyond its type. Stands on components of arguments records. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Argument {
    /** For the model, in a few words; every client pays for them. */
    String value();

    /** The form of a text. */
    Form form() default Form.TEXT;

    /** The most characters that a text may have. */
    int maxLength() default 200;

    /** The least that a number may be. */
    long min() default Long.MIN_VALUE;

    /** The greatest that a number may be. */
    long max() default Long.MAX_VALUE;
}
