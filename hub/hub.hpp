// SPDX-License-Identifier: GPL-3.0-or-later
/// The hub, put together: keys, register, inbox and the server in front of them.
#pragma once

#include "hub/admin/admin.hpp"
#include "hub/api.hpp"
#include "hub/config.hpp"
#include "hub/http/http_server.hpp"
#include "hub/register/enrolment.hpp"
#include "hub/register/renewal.hpp"
#include "hub/status/updates_feed.hpp"
#include "hub/storage/sqlite_inbox.hpp"

#include <memory>

namespace anjungan::hub {

class Hub {
public:
    /// Opens everything and begins to answer; then writes the port file. The error is one sentence
    /// that names the file, address or key at fault. `clock` must outlive the hub.
    [[nodiscard]] static Result<std::unique_ptr<Hub>> open(HubConfig config, const Clock& clock);

    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;
    /// Stops answering, finishes what is under way and removes the port file.
    ~Hub();

    [[nodiscard]] const ListenAddress& address() const { return server_->address(); }
    [[nodiscard]] std::size_t kiosks() const { return kiosks_->size(); }

private:
    Hub(HubConfig config, HubKeys keys, PublicServices services);

    [[nodiscard]] Status open_inbox(const Clock& clock);
    [[nodiscard]] Status
    open_register(std::span<const protocol::Certificate> certificates, const Clock& clock);
    [[nodiscard]] Status start_server(const Clock& clock);
    [[nodiscard]] Status start_admin(const Clock& clock);

    HubConfig config_;
    HubKeys keys_;
    PublicServices services_;
    CatalogueShelf catalogue_;
    std::unique_ptr<SqliteInbox> inbox_;
    std::unique_ptr<ClockGuard> clock_guard_;
    std::unique_ptr<Erasures> erasures_;
    std::unique_ptr<KioskRegister> kiosks_;
    std::unique_ptr<Enrolment> enrolment_;
    std::unique_ptr<Renewal> renewal_;
    std::unique_ptr<StatusChanges> changes_;
    std::unique_ptr<UpdatesFeed> updates_;
    std::unique_ptr<Intake> intake_;
    std::unique_ptr<Api> api_;
    std::unique_ptr<Admin> admin_;
    // Last: they stop before what they answer with.
    std::unique_ptr<HttpServer> server_;
    std::unique_ptr<HttpServer> admin_server_;
};

} // namespace anjungan::hub
