package org.teahorse.actor.store;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import org.teahorse.actor.Actor;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;

/**
 * Sets {@code teahorse.scope} for the transaction in progress, once: a nested call keeps the scope of the call that began the
 * transaction, so it can never widen it.
 */
@RowScope
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RowScopeInterceptor implements Serializable {

    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private transient TransactionSynchronizationRegistry transaction;

    @Inject
    private CurrentActor current;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE && transaction.getResource(RowScope.class) == null) {
            String scope = scopeOf(call);
            // a visitor sees what a transaction without a scope sees, so public reads are spared the statement
            if (!Actor.VISITOR.scope().equals(scope)) {
                entities.createNativeQuery("select set_config('teahorse.scope', :scope, true)", String.class)
                        .setParameter("scope", scope)
                        .getSingleResult();
            }
            transaction.putResource(RowScope.class, scope);
        }
        return call.proceed();
    }

    private String scopeOf(InvocationContext call) {
        RowScope declared = call.getMethod().getAnnotation(RowScope.class);
        if (declared == null) {
            declared = call.getTarget().getClass().getAnnotation(RowScope.class);
        }
        boolean system = declared != null && declared.value() == RowScope.Of.SYSTEM;
        return system ? Actor.system("scope").scope() : current.get().scope();
    }
}
