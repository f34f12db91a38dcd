// SPDX-License-Identifier: GPL-3.0-or-later
/// Each kind of card reader with an officer in front of it, for the one contract that both keep.
#pragma once

#include "drivers/card-reader/card_reader.hpp"

#include <memory>
#include <string>

namespace anjungan::drivers {

class CardReaderRig {
public:
    CardReaderRig() = default;
    CardReaderRig(const CardReaderRig&) = delete;
    CardReaderRig& operator=(const CardReaderRig&) = delete;
    virtual ~CardReaderRig() = default;

    [[nodiscard]] virtual CardReader& reader() = 0;
    virtual void insert(const Bytes& uid) = 0;
    /// A card without a number.
    virtual void insert_nameless() = 0;
    /// Taken away the moment it is asked.
    virtual void insert_and_pull() = 0;
    virtual void remove() = 0;
    virtual void stop_service() = 0;
    virtual void start_service() = 0;
};

[[nodiscard]] std::unique_ptr<CardReaderRig> virtual_card_rig();

/// pcscd with vsmartcard's reader, and cards of ours on TCP. nullptr, and why, if this machine
/// cannot have one of its own.
[[nodiscard]] std::unique_ptr<CardReaderRig> pcsc_card_rig(std::string& why_not);

} // namespace anjungan::drivers
