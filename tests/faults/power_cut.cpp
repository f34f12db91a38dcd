// SPDX-License-Identifier: GPL-3.0-or-later
// Replaying a record up to a moment, and losing what was not flushed.
#include "tests/faults/power_cut.hpp"

#include <algorithm>

namespace anjungan::test {

namespace {

using Kind = DiskEvent::Kind;

constexpr std::size_t sector = 512;

bool flip(std::mt19937_64& random) {
    return (random() >> 63) == 1;
}

void write_at(Bytes& file, std::size_t offset, ByteView data) {
    file.resize(std::max(file.size(), offset + data.size()));
    std::ranges::copy(data, file.begin() + static_cast<std::ptrdiff_t>(offset));
}

void apply(Bytes& file, const DiskEvent& event) {
    if (event.kind == Kind::truncate) {
        file.resize(event.offset);
    } else {
        write_at(file, event.offset, event.data);
    }
}

/// Some sectors of a write and not the others; a truncation happens or does not.
void apply_torn(Bytes& file, const DiskEvent& event, std::mt19937_64& random) {
    if (event.kind == Kind::truncate) {
        if (flip(random)) {
            apply(file, event);
        }
        return;
    }
    const ByteView data(event.data);
    for (std::size_t done = 0; done < data.size();) {
        const auto place = event.offset + done;
        const auto piece = std::min(sector - place % sector, data.size() - done);
        if (flip(random)) {
            write_at(file, place, data.subspan(done, piece));
        }
        done += piece;
    }
}

void lose_some(Bytes& file, const std::vector<const DiskEvent*>& pending, std::mt19937_64& random) {
    const auto kind = random() % 4;
    if (kind == 0) { // any of them, torn
        for (const auto* event : pending) {
            if (flip(random)) {
                apply_torn(file, *event, random);
            }
        }
        return;
    }
    std::size_t whole = 0; // kind 1: nothing of it
    if (kind == 2) {
        whole = pending.size();
    } else if (kind == 3) {
        whole = random() % (pending.size() + 1);
    }
    for (std::size_t index = 0; index < whole; ++index) {
        apply(file, *pending[index]);
    }
    if (kind == 3 && whole < pending.size()) {
        apply_torn(file, *pending[whole], random);
    }
}

} // namespace

PowerCut::PowerCut(Image before, const std::vector<DiskEvent>& events, FailedSync failed_sync)
    : durable_(std::move(before)), events_(events), failed_sync_(failed_sync) {}

void PowerCut::advance_to(std::size_t events) {
    while (next_ < std::min(events, events_.size())) {
        happen(events_[next_++]);
    }
}

void PowerCut::happen(const DiskEvent& event) {
    switch (event.kind) {
    case Kind::created: durable_[event.file]; return;
    case Kind::removed:
        durable_.erase(event.file);
        pending_.erase(event.file);
        return;
    case Kind::write:
    case Kind::truncate: pending_[event.file].push_back(&event); return;
    case Kind::sync: flush(event.file); return;
    case Kind::failed_sync:
        if (failed_sync_ == FailedSync::kept) {
            flush(event.file);
        }
        pending_.erase(event.file);
        return;
    }
}

void PowerCut::flush(const std::string& file) {
    for (const auto* event : pending_[file]) {
        apply(durable_[file], *event);
    }
    pending_.erase(file);
}

Image PowerCut::cut(std::mt19937_64& random) const {
    auto left = durable_;
    for (const auto& [file, pending] : pending_) {
        lose_some(left[file], pending, random);
    }
    return left;
}

} // namespace anjungan::test
