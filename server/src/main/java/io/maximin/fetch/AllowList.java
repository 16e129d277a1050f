package io.maximin.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.OptionalInt;

/** What the operator opens in spite of {@link PublicInternet}: hosts by name, addresses and blocks of them. */
record AllowList(List<Entry> entries) {
    AllowList {
        entries = List.copyOf(entries);
    }

    sealed interface Entry {
        boolean covers(String host, InetAddress address, int port);
    }

    /** A name stands for whatever it resolves to. */
    record Named(String name, OptionalInt only) implements Entry {
        @Override
        public boolean covers(String host, InetAddress address, int port) {
            return name.equals(host) && only.orElse(port) == port;
        }
    }

    record Block(AddressBlock block, OptionalInt only) implements Entry {
        @Override
        public boolean covers(String host, InetAddress address, int port) {
            return block.contains(address) && only.orElse(port) == port;
        }
    }

    /** @throws IllegalArgumentException naming the entry that is neither a host, a host with a port nor a block */
    static AllowList parse(List<String> texts) {
        return new AllowList(texts.stream().map(AllowList::entry).toList());
    }

    private static Entry entry(String text) {
        try {
            if (text.indexOf('/') >= 0) {
                return new Block(AddressBlock.parse(text), OptionalInt.empty());
            }
            var authority = Authority.parse(text);
            return HostText.literal(authority.host())
                    .<Entry>map(address -> new Block(AddressBlock.only(address), authority.port()))
                    .orElseGet(() -> new Named(authority.host(), authority.port()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("allow '" + text + "' " + e.getMessage(), e);
        }
    }

    boolean covers(String host, InetAddress address, int port) {
        return entries.stream().anyMatch(entry -> entry.covers(host, address, port));
    }
}
