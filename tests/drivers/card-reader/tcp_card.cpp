// SPDX-License-Identifier: GPL-3.0-or-later
// A card that answers one question.
#include "tests/drivers/card-reader/tcp_card.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace anjungan::test {

namespace {

const Bytes mifare_atr = {0x3B, 0x8F, 0x80, 0x01, 0x80, 0x4F, 0x0C, 0xA0, 0x00, 0x00,
                          0x03, 0x06, 0x03, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x6A};
const Bytes uid_question = {0xFF, 0xCA, 0x00, 0x00, 0x00};

int connect_to(std::uint16_t port) {
    sockaddr_in name = {};
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    name.sin_port = htons(port);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (std::chrono::steady_clock::now() < deadline) {
        const int made = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::connect(made, reinterpret_cast<const sockaddr*>(&name), sizeof name) == 0) {
            return made;
        }
        ::close(made);
        std::this_thread::yield();
    }
    return -1;
}

std::optional<Bytes> receive(int from, std::size_t count) {
    Bytes bytes(count);
    const auto got = ::recv(from, bytes.data(), count, MSG_WAITALL);
    return got == static_cast<ssize_t>(count) ? std::optional(std::move(bytes)) : std::nullopt;
}

std::optional<Bytes> receive_message(int from) {
    const auto length = receive(from, 2);
    return length.has_value()
               ? receive(from, static_cast<std::size_t>((*length)[0] << 8 | (*length)[1]))
               : std::nullopt;
}

void send_message(int to, const Bytes& bytes) {
    Bytes message = {
        static_cast<std::uint8_t>(bytes.size() >> 8U), static_cast<std::uint8_t>(bytes.size())};
    message.insert(message.end(), bytes.begin(), bytes.end());
    (void)::send(to, message.data(), message.size(), MSG_NOSIGNAL);
}

} // namespace

TcpCard::TcpCard(std::uint16_t port, Bytes uid, Manner manner)
    : uid_(std::move(uid)),
      manner_(manner),
      socket_(connect_to(port)),
      thread_([this] { answer_all(); }) {}

TcpCard::~TcpCard() {
    ::shutdown(socket_, SHUT_RDWR);
    thread_.join();
    ::close(socket_);
}

void TcpCard::answer_all() {
    while (const auto message = receive_message(socket_)) {
        const bool control = message->size() == 1;
        if (control && message->front() == 4) {
            send_message(socket_, mifare_atr);
        } else if (!control && manner_ == Manner::leaves) {
            ::shutdown(socket_, SHUT_RDWR);
        } else if (!control) {
            send_message(socket_, answer_to(*message));
        }
    }
}

Bytes TcpCard::answer_to(ByteView command) const {
    if (manner_ == Manner::knows_nothing || !std::ranges::equal(command, uid_question)) {
        return {0x6A, 0x81};
    }
    auto answer = uid_;
    answer.insert(answer.end(), {0x90, 0x00});
    return answer;
}

} // namespace anjungan::test
