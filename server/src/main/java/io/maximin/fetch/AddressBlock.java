package io.maximin.fetch;

import java.net.InetAddress;

/** A CIDR block, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
record AddressBlock(InetAddress base, int bits) {
    AddressBlock {
        if (bits < 0 || bits > base.getAddress().length * 8) {
            throw new IllegalArgumentException("must have a prefix within the address, got /" + bits);
        }
    }

    /** @throws IllegalArgumentException saying what is wrong, to stand behind what the text is */
    static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        var digits = slash < 0 ? "" : text.substring(slash + 1);
        if (!digits.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("must be a block such as 10.0.0.0/8");
        }
        var base = HostText.address(text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("must be a block such as 10.0.0.0/8"));
        return new AddressBlock(base, Integer.parseInt(digits));
    }

    static AddressBlock only(InetAddress address) {
        return new AddressBlock(address, address.getAddress().length * 8);
    }

    boolean contains(InetAddress address) {
        byte[] own = base.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int i = 0, left = bits; left > 0; i++, left -= 8) {
            int mask = left >= 8 ? 0xff : 0xff << (8 - left);
            if (((own[i] ^ other[i]) & mask & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }
}
