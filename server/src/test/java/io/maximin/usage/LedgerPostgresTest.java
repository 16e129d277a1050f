package io.maximin.usage;

import io.maximin.db.Vendor;

class LedgerPostgresTest extends LedgerSuite {
    LedgerPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
