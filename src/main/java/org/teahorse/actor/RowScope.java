package org.teahorse.actor;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells the database, inside the transaction, on whose behalf rows are read and written. Every boundary carries it: without a
 * scope, row security shows nothing.
 */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RowScope {

    /** Whose rows. {@link Of#SYSTEM} is for work that happens before anybody is known, or on nobody's behalf. */
    @Nonbinding
    Of value() default Of.CALLER;

    /** On whose behalf the transaction runs. */
    enum Of { CALLER, SYSTEM }
}
