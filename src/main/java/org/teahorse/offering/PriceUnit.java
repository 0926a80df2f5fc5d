package org.teahorse.offering;

import java.util.Arrays;
import java.util.Optional;

/** The units of prices that have English words; any other is shown as it is written. */
public enum PriceUnit {
    TIME("次"), YEAR("年"), MONTH("月"), DAY("天"), HOUR("小时"), PIECE("件"), DOCUMENT("份"), PERSON("人"), SET("套"), ITEM("项"), MACHINE("台"),
    SHIPMENT("票"), BATCH("批"), KILOGRAM("公斤"), MU("亩");

    private final String written;

    PriceUnit(String written) {
        this.written = written;
    }

    static Optional<PriceUnit> of(String written) {
        return Arrays.stream(values()).filter(unit -> unit.written.equals(written)).findFirst();
    }
}
