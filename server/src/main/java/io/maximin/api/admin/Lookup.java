package io.maximin.api.admin;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.keys.Account;
import io.maximin.keys.AccountService;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyException;
import io.maximin.keys.KeyService;
import java.util.Optional;

/** Finds what operators name. Named by the path it is missed with 404, named elsewhere it is a bad parameter. */
record Lookup(AccountService accounts, KeyService keys) {

    Account accountOfPath(String idOrName) {
        return account(idOrName).orElseThrow(() -> new ApiException(ErrorKind.NOT_FOUND, noAccount(idOrName)));
    }

    Account accountOfField(String field, String idOrName) {
        return account(idOrName).orElseThrow(() -> ApiException.invalid(field + ": " + noAccount(idOrName)));
    }

    ApiKey keyOfPath(String id) {
        return key(id).orElseThrow(() -> new ApiException(ErrorKind.NOT_FOUND, noKey(id)));
    }

    ApiKey keyOfField(String field, String id) {
        return key(id).orElseThrow(() -> ApiException.invalid(field + ": " + noKey(id)));
    }

    /** The number that an id of a task or a file is. */
    static Optional<Long> number(String id) {
        return id.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }

    private Optional<Account> account(String idOrName) {
        if (!storable(idOrName)) {
            return Optional.empty();
        }
        try {
            return Optional.of(accounts.find(idOrName));
        } catch (KeyException _) {
            return Optional.empty();
        }
    }

    private Optional<ApiKey> key(String id) {
        return storable(id) ? keys.find(id) : Optional.empty();
    }

    // PostgreSQL takes no NUL, and nothing is called so.
    private static boolean storable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static String noAccount(String idOrName) {
        return "no account has the id or name '" + idOrName + "'";
    }

    private static String noKey(String id) {
        return "no key has the id '" + id + "'";
    }
}
