package routebook.analysis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents one column of a row record; its type is the component's type. */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Column {

    /** Column name in tables and CSV: lower case, words joined by underscores. */
    String name();

    /** Unit of the value; empty for names, words and counts. */
    String unit() default "";

    /** What the value says, and what an empty cell means where it may be empty. */
    String meaning();
}
