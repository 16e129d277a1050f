package io.maximin.app;

import io.maximin.db.Vendor;

class AdminWorkPostgresTest extends AdminWorkSuite {
    AdminWorkPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
