package org.teahorse.portal.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/**
 * Keeps public pages free of state, so that reading makes no session, and lets forms of workspaces post to the address the reader
 * sees, because their views cannot be reached otherwise.
 */
public class PublicViewHandler extends ViewHandlerWrapper {

    public PublicViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        // set before the view is built: PrimeFaces would otherwise put its nonce into the view map, and a session is born
        if (view != null && Route.stateless(viewId)) {
            view.setTransient(true);
        }
        return view;
    }

    /** Of the address, never of the browser's wishes: the same address must show the same page to everybody. */
    @Override
    public Locale calculateLocale(FacesContext context) {
        return context.getExternalContext().getRequestMap().get(Front.LOCALE) instanceof Locale locale ? locale : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object address = context.getExternalContext().getRequestMap().get(Front.ADDRESS);
        return viewId.startsWith("/WEB-INF/") && address != null ? address.toString() : super.getActionURL(context, viewId);
    }
}
