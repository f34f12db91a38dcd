// SPDX-License-Identifier: GPL-3.0-or-later
// PC/SC, as pcsc-lite has it.
#include "drivers/card-reader/pcsc_context.hpp"

#include "drivers/card-reader/uid_answer.hpp"

#include <fmt/format.h>
#include <winscard.h>

#include <array>
#include <utility>
#include <vector>

namespace anjungan::drivers {

namespace {

/// Stands for "a reader was plugged in or out" in the list of what is waited for.
constexpr const char* any_reader = "\\\\?PnP?\\Notification";

/// As an unsigned number: a LONG holds the code sign-extended or not, as its width has it.
std::uint32_t code_of(LONG answer) {
    return static_cast<std::uint32_t>(answer);
}

bool is(LONG answer, LONG code) {
    return code_of(answer) == code_of(code);
}

tl::unexpected<Error> service_gone(LONG answer) {
    return fail(
        ErrorCode::unavailable,
        fmt::format("the smart-card service does not answer (0x{:08X})", code_of(answer))
    );
}

/// A connection to a card; what others may do with it is none of our business.
class CardHandle {
public:
    CardHandle() = default;
    CardHandle(const CardHandle&) = delete;
    CardHandle& operator=(const CardHandle&) = delete;
    ~CardHandle() {
        if (open_) {
            (void)SCardDisconnect(handle_, SCARD_LEAVE_CARD);
        }
    }

    [[nodiscard]] LONG connect(SCARDCONTEXT context, const std::string& reader) {
        const auto answer = SCardConnect(
            context,
            reader.c_str(),
            SCARD_SHARE_SHARED,
            SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
            &handle_,
            &protocol_
        );
        open_ = answer == SCARD_S_SUCCESS;
        return answer;
    }

    [[nodiscard]] LONG
    transmit(ByteView command, std::span<std::uint8_t> into, DWORD& length) const {
        const auto* const header = protocol_ == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
        length = into.size();
        return SCardTransmit(
            handle_, header, command.data(), command.size(), nullptr, into.data(), &length
        );
    }

private:
    SCARDHANDLE handle_ = 0;
    DWORD protocol_ = 0;
    bool open_ = false;
};

/// What an error while asking a card says about the card; nothing: about the service.
std::optional<CardFault> fault_of(LONG answer) {
    if (is(answer, SCARD_W_REMOVED_CARD) || is(answer, SCARD_E_NO_SMARTCARD) ||
        is(answer, SCARD_E_READER_UNAVAILABLE) || is(answer, SCARD_E_UNKNOWN_READER)) {
        return CardFault::pulled;
    }
    if (is(answer, SCARD_W_UNRESPONSIVE_CARD) || is(answer, SCARD_W_UNPOWERED_CARD) ||
        is(answer, SCARD_W_UNSUPPORTED_CARD) || is(answer, SCARD_E_PROTO_MISMATCH)) {
        return CardFault::mute;
    }
    if (is(answer, SCARD_E_SHARING_VIOLATION) || is(answer, SCARD_E_NOT_TRANSACTED) ||
        is(answer, SCARD_W_RESET_CARD) || is(answer, SCARD_E_INSUFFICIENT_BUFFER) ||
        is(answer, SCARD_E_NOT_READY)) {
        return CardFault::refused;
    }
    return std::nullopt;
}

ReaderLook look_from(DWORD state) {
    ReaderLook seen;
    seen.raw_state = static_cast<std::uint32_t>(state & ~static_cast<DWORD>(SCARD_STATE_CHANGED));
    if ((state & (SCARD_STATE_UNKNOWN | SCARD_STATE_UNAVAILABLE | SCARD_STATE_IGNORE)) != 0) {
        seen.state = ReaderState::no_reader;
    } else if ((state & SCARD_STATE_PRESENT) != 0) {
        seen.state = ReaderState::occupied;
        seen.mute = (state & SCARD_STATE_MUTE) != 0;
    } else {
        seen.state = ReaderState::empty;
    }
    return seen;
}

} // namespace

Status PcscContext::is_built_in() {
    return {};
}

Result<PcscContext> PcscContext::open() {
    SCARDCONTEXT context = 0;
    const auto answer = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context);
    if (answer != SCARD_S_SUCCESS) {
        return service_gone(answer);
    }
    return PcscContext(context);
}

PcscContext::PcscContext(PcscContext&& other) noexcept : handle_(std::exchange(other.handle_, 0)) {}

PcscContext::~PcscContext() {
    if (handle_ != 0) {
        (void)SCardReleaseContext(handle_);
    }
}

void PcscContext::cancel() const {
    (void)SCardCancel(handle_);
}

Result<std::optional<std::string>> PcscContext::find_reader(const std::string& wanted) const {
    DWORD size = 0;
    auto answer = SCardListReaders(handle_, nullptr, nullptr, &size);
    std::vector<char> names(size + 1, '\0');
    if (answer == SCARD_S_SUCCESS) {
        answer = SCardListReaders(handle_, nullptr, names.data(), &size);
    }
    if (is(answer, SCARD_E_NO_READERS_AVAILABLE) || is(answer, SCARD_E_INSUFFICIENT_BUFFER)) {
        return std::optional<std::string>(); // none, or one more than a moment ago: look again
    }
    if (answer != SCARD_S_SUCCESS) {
        return service_gone(answer);
    }
    // Names end with a NUL each, the list with one more.
    for (const char* name = names.data(); *name != '\0';
         name += std::string_view(name).size() + 1) {
        if (std::string_view(name).find(wanted) != std::string_view::npos) {
            return std::optional<std::string>(name);
        }
    }
    return std::optional<std::string>();
}

Result<ReaderLook> PcscContext::look(
    const std::string& reader, const ReaderLook& last, std::chrono::milliseconds most
) const {
    std::array<SCARD_READERSTATE, 2> wanted = {};
    wanted[0].szReader = any_reader;
    wanted[1].szReader = reader.c_str();
    wanted[1].dwCurrentState = last.raw_state;
    const DWORD count = reader.empty() ? 1 : 2;
    const auto answer =
        SCardGetStatusChange(handle_, static_cast<DWORD>(most.count()), wanted.data(), count);
    if (is(answer, SCARD_E_TIMEOUT) || is(answer, SCARD_E_CANCELLED)) {
        return last;
    }
    if (is(answer, SCARD_E_UNKNOWN_READER) || is(answer, SCARD_E_READER_UNAVAILABLE)) {
        return ReaderLook();
    }
    if (answer != SCARD_S_SUCCESS) {
        return service_gone(answer);
    }
    return reader.empty() ? ReaderLook() : look_from(wanted[1].dwEventState);
}

Result<std::variant<Card, CardFault>> PcscContext::read_card(const std::string& reader) const {
    using Outcome = std::variant<Card, CardFault>;
    CardHandle card;
    std::array<std::uint8_t, 258> response = {};
    DWORD length = 0;
    auto answer = card.connect(handle_, reader);
    if (answer == SCARD_S_SUCCESS) {
        answer = card.transmit(ask_uid, response, length);
    }
    if (answer == SCARD_S_SUCCESS) {
        auto outcome = read_uid_answer(ByteView(response).first(length));
        wipe(response);
        return outcome;
    }
    if (const auto fault = fault_of(answer)) {
        return Outcome(*fault);
    }
    return service_gone(answer);
}

} // namespace anjungan::drivers
