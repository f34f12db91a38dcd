/// Asks the hub for news when there is nothing to send, a page at a time.
///
/// News is a service on top: whatever goes wrong here, an old hub that has no such path included,
/// neither delays nor changes what is sent.
#pragma once

#include "offline-cache/sync/outbox_port.hpp"
#include "offline-cache/sync/sync_options.hpp"
#include "offline-cache/sync/transport.hpp"

namespace anjungan::sync {

/// Belongs to the sync thread.
class UpdatesReader {
public:
    /// Everything referred to must outlive the reader.
    UpdatesReader(
        Transport& transport,
        OutboxPort& outbox,
        const Clock& clock,
        const crypto::SigningKey& key,
        const SyncOptions& options
    )
        : transport_(transport), outbox_(outbox), clock_(clock), key_(key), options_(options) {}

    /// One exchange. Only what this hub signed, for this request and in this epoch, is kept. True:
    /// there is another page. False: that was all, or there was none to be had.
    [[nodiscard]] bool read_page(std::uint64_t epoch);

private:
    [[nodiscard]] Result<bool> try_page(std::uint64_t epoch);
    [[nodiscard]] Status take_acks(const protocol::UpdatesReply& page);

    Transport& transport_;
    OutboxPort& outbox_;
    const Clock& clock_;
    const crypto::SigningKey& key_;
    const SyncOptions& options_;
};

} // namespace anjungan::sync
