// SPDX-License-Identifier: GPL-3.0-or-later
/// A proxy between kiosk and hub that answers half of all POSTs by itself, until it turns honest.
#pragma once

#include "offline-cache/sync/transport.hpp"

#include <cstdint>
#include <random>
#include <vector>

namespace anjungan::test {

class LyingProxy : public sync::Transport {
public:
    /// The same lies for the same seed. `hub` must outlive it.
    LyingProxy(sync::Transport& hub, std::uint64_t seed) : hub_(hub), random_(seed) {}

    Result<sync::HttpReply> post(std::string_view path, ByteView body) override;
    Result<sync::HttpReply> get(std::string_view path, std::string_view authorization) override {
        return hub_.get(path, authorization);
    }

    void turn_honest() { honest_ = true; }
    [[nodiscard]] int lies() const { return lies_; }

private:
    Result<sync::HttpReply> lie(std::string_view path, ByteView body);
    [[nodiscard]] std::size_t any_of(std::size_t choices);

    sync::Transport& hub_;
    std::mt19937_64 random_;
    std::vector<sync::HttpReply> earlier_; ///< what the hub has answered
    int lies_ = 0;
    bool honest_ = false;
};

} // namespace anjungan::test
