// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of a wire, kept by a device file, a serial line and a TCP connection alike.
#include "drivers/transport/file_transport.hpp"
#include "drivers/transport/serial_transport.hpp"
#include "drivers/transport/tcp_transport.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/loopback_listener.hpp"
#include "tests/support/pty.hpp"

#include <functional>
#include <memory>
#include <numeric>
#include <optional>

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

/// A wire and what hangs at its far end.
class Rig {
public:
    Rig() = default;
    Rig(const Rig&) = delete;
    Rig& operator=(const Rig&) = delete;
    virtual ~Rig() = default;

    virtual void say(ByteView bytes) = 0;
    [[nodiscard]] virtual Bytes hear(std::size_t count) = 0;
    virtual void unplug() = 0;

    std::unique_ptr<Transport> wire;
};

class PtyRig : public Rig {
public:
    static std::unique_ptr<PtyRig> make(bool serial) {
        auto rig = std::make_unique<PtyRig>();
        if (!rig->pty_.works()) {
            return nullptr;
        }
        auto wire = serial ? open_serial({rig->pty_.path(), 115200, FlowControl::none})
                           : open_file(rig->pty_.path());
        REQUIRE(wire);
        rig->wire = std::move(*wire);
        if (!serial) {
            rig->pty_.raw();
        }
        return rig;
    }
    void say(ByteView bytes) override { pty_.say(bytes); }
    Bytes hear(std::size_t count) override { return pty_.hear(count); }
    void unplug() override { pty_.close(); }

private:
    test::Pty pty_;
};

class TcpRig : public Rig {
public:
    TcpRig() : listener_(1) {
        auto opened = open_tcp({"127.0.0.1", listener_.port}, std::chrono::seconds(5));
        REQUIRE(opened);
        wire = std::move(*opened);
        peer_ = ::accept(listener_.socket, nullptr, nullptr);
        REQUIRE(peer_ >= 0);
    }
    TcpRig(const TcpRig&) = delete;
    TcpRig& operator=(const TcpRig&) = delete;
    ~TcpRig() override {
        TcpRig::unplug();
        ::close(listener_.socket);
    }
    void say(ByteView bytes) override {
        REQUIRE(::write(peer_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }
    Bytes hear(std::size_t count) override {
        Bytes bytes(count);
        REQUIRE(::recv(peer_, bytes.data(), count, MSG_WAITALL) == static_cast<ssize_t>(count));
        return bytes;
    }
    void unplug() override {
        if (peer_ >= 0) {
            ::close(peer_);
            peer_ = -1;
        }
    }

private:
    test::LoopbackListener listener_;
    int peer_ = -1;
};

struct Kind {
    const char* name;
    std::function<std::unique_ptr<Rig>()> make;
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all = {
        {"device file", [] { return PtyRig::make(false); }},
        {"serial line", [] { return PtyRig::make(true); }},
        {"TCP", [] { return std::make_unique<TcpRig>(); }},
    };
    return all;
}

/// Runs the test with each of them; where a machine has no ptys, those two are skipped.
void with_each(const std::function<void(Rig&)>& test) {
    for (const auto& kind : kinds()) {
        INFO(kind.name);
        const auto rig = kind.make();
        if (rig == nullptr) {
            test::skip(std::string("this machine has no ptys for a ") + kind.name);
            continue;
        }
        test(*rig);
    }
}

Bytes heard_by(Transport& wire, std::size_t count) {
    Bytes heard;
    for (int round = 0; round < 100 && heard.size() < count; ++round) {
        wire.wait(std::chrono::milliseconds(100));
        const auto piece = wire.read_available();
        REQUIRE(piece);
        heard.insert(heard.end(), piece->begin(), piece->end());
    }
    return heard;
}

} // namespace

TEST_CASE("Transport: carries every byte value both ways", "[drivers]") {
    with_each([](Rig& rig) {
        Bytes all(256);
        std::iota(all.begin(), all.end(), std::uint8_t{0});
        CHECK(rig.wire->write_some(all) == all.size());
        CHECK(rig.hear(all.size()) == all);
        CHECK(rig.wire->read_available() == Bytes{});
        rig.say(all);
        CHECK(heard_by(*rig.wire, all.size()) == all);
    });
}

TEST_CASE("Transport: a device that takes no more says 0, not an error", "[drivers]") {
    with_each([](Rig& rig) {
        const Bytes much(65536, 'x');
        std::optional<std::size_t> last;
        for (int round = 0; round < 5000 && last != std::size_t{0}; ++round) {
            const auto taken = rig.wire->write_some(much);
            REQUIRE(taken);
            last = *taken;
        }
        CHECK(last == std::size_t{0});
    });
}

TEST_CASE("Transport: what came in before the end is heard, then the end, for good", "[drivers]") {
    with_each([](Rig& rig) {
        const Bytes last_words = {1, 2, 3};
        rig.say(last_words);
        CHECK(heard_by(*rig.wire, last_words.size()) == last_words);
        rig.unplug();
        rig.wire->wait(std::chrono::milliseconds(1000));
        CHECK_FALSE(rig.wire->read_available());
        const auto again = rig.wire->write_some(last_words);
        REQUIRE_FALSE(again);
        CHECK(again.error().code == ErrorCode::unavailable);
        CHECK_FALSE(rig.wire->read_available());
    });
}

TEST_CASE("Transport: writing to a far end that is gone is an error, not a signal", "[drivers]") {
    with_each([](Rig& rig) {
        rig.unplug();
        bool refused = false;
        for (int round = 0; round < 100 && !refused; ++round) {
            refused = !rig.wire->write_some(Bytes(64, 'x')).has_value();
            rig.wire->wait(std::chrono::milliseconds(10));
        }
        CHECK(refused);
    });
}

TEST_CASE("Transport.close: ends it", "[drivers]") {
    with_each([](Rig& rig) {
        rig.wire->close();
        CHECK_FALSE(rig.wire->write_some(Bytes{1}));
        CHECK_FALSE(rig.wire->read_available());
    });
}
