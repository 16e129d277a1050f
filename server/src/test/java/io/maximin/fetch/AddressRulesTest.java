package io.maximin.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:0:7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
            })
    void specialAddressesAreNotPublic(String address) {
        assertThat(PublicInternet.hasAddress(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2003::1",
                "2606:4700::1111",
                "2a00:1450::1",
            })
    void theirNeighboursArePublic(String address) {
        assertThat(PublicInternet.hasAddress(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void aMappedAddressInAnAnswerIsJudgedAsTheOneItCarries() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;

        assertThat(PublicInternet.hasAddress(InetAddress.getByAddress("a.example.com", mapped)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "callbacks.corp.internal, callbacks.corp.internal, 10.0.0.1, 80, true",
        "callbacks.corp.internal, callbacks.corp.internal, 10.0.0.1, 9, true",
        "CallBacks.corp.internal.:80, callbacks.corp.internal, 10.0.0.1, 80, true",
        "callbacks.corp.internal:80, callbacks.corp.internal, 10.0.0.1, 81, false",
        "callbacks.corp.internal, x.callbacks.corp.internal, 10.0.0.1, 80, false",
        "corp.internal, corp.internal.example.com, 10.0.0.1, 80, false",
        "10.0.0.1, a.example.com, 10.0.0.1, 80, true",
        "10.0.0.1:80, a.example.com, 10.0.0.1, 81, false",
        "10.0.0.1, a.example.com, 10.0.0.2, 80, false",
        "10.0.0.0/31, a.example.com, 10.0.0.1, 80, true",
        "10.0.0.0/31, a.example.com, 10.0.0.2, 80, false",
        "0.0.0.0/0, a.example.com, 10.0.0.2, 80, true",
        "0.0.0.0/0, a.example.com, fd00::1, 80, false",
        "fd00::/8, a.example.com, fd12::1, 80, true",
        "fd00::/8, a.example.com, fe12::1, 80, false",
        "[fd00::7]:8080, a.example.com, fd00::7, 8080, true",
    })
    void theAllowListOpensWhatItNames(String entry, String host, String address, int port, boolean open) {
        var list = AllowList.parse(List.of(entry));

        assertThat(list.covers(host, InetAddress.ofLiteral(address), port)).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.example.com",
                "http://example.com",
                "example.com/x",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0/8",
                "fd00::7",
                "example.com:0",
                "example.com:65536",
                "example.com:http",
                "[::ffff:10.0.0.1]",
                "2130706433",
            })
    void anythingElseInTheAllowListIsRefused(String entry) {
        assertThatThrownBy(() -> AllowList.parse(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("allow '" + entry + "' must ");
    }
}
