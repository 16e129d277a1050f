package io.maximin.db;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What differs between the databases before the first statement of a feature. */
sealed interface Backend permits PostgresServer, SqliteFile {
    Vendor vendor();

    /** Where the database is, for messages: no user and no password. */
    String place();

    /** Gives connections without a pool, having made what must be there first. */
    DataSource source() throws IOException;

    /** The highest migration the database carries, 0 when it carries none. */
    int schema(DataSource source) throws IOException, SQLException;

    /** Applies what is missing; several processes may do so at once. */
    void migrate(DataSource source) throws IOException, SQLException;

    /** Sets what the pool needs for this database. */
    void configure(HikariConfig pool);
}
