package io.maximin.files;

import io.maximin.db.Vendor;

class FileServiceSqliteTest extends FileServiceSuite {
    FileServiceSqliteTest() {
        super(Vendor.SQLITE);
    }
}
