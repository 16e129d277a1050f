package io.maximin.files;

import io.maximin.db.Vendor;

class FileServicePostgresTest extends FileServiceSuite {
    FileServicePostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
