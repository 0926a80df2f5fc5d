package org.teahorse.provider;

import java.util.Collection;
import java.util.List;

/** Fired in the transaction in which providers changed, were withdrawn or returned. */
public record ProvidersChanged(List<Long> ids) {

    static ProvidersChanged of(Collection<Long> ids) {
        return new ProvidersChanged(List.copyOf(ids));
    }
}
