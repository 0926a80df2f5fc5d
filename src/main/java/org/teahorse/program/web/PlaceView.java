package org.teahorse.program.web;

import org.teahorse.content.RecordView;
import org.teahorse.region.Region;

/** A page whose days depend on where the reader is: {@code ?place=} names the division. */
abstract class PlaceView<D> extends RecordView<D> {

    private String place;

    /** The code of the division the address names, as our own links carry it on; null for none we know. */
    public String getPlace() {
        return getHere() == null ? null : getHere().code();
    }

    public void setPlace(String place) {
        this.place = place;
    }

    /** The division the address names; null for none. */
    public Region getHere() {
        return regions().find(place).filter(Region::current).orElse(null);
    }

    protected String path() {
        return getHere() == null ? "" : getHere().path();
    }

}
