package io.maximin.keys;

import io.maximin.db.Vendor;

class KeyServicePostgresTest extends KeyServiceSuite {
    KeyServicePostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
