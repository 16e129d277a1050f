package io.maximin.usage;

import io.maximin.db.Vendor;

class LedgerSqliteTest extends LedgerSuite {
    LedgerSqliteTest() {
        super(Vendor.SQLITE);
    }
}
