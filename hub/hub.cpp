// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the hub in the order in which its parts need each other.
#include "hub/hub.hpp"

#include "base/files.hpp"
#include "hub/register/certificate_files.hpp"

#include <fmt/format.h>

namespace anjungan::hub {

namespace {

constexpr std::size_t max_admin_bytes = 4096;

void remove_port_file(const HubConfig& config) {
    std::error_code ignored;
    if (!config.port_file.empty()) {
        std::filesystem::remove(config.port_file, ignored);
    }
}

} // namespace

Hub::Hub(HubConfig config, HubKeys keys, PublicServices services)
    : config_(std::move(config)),
      keys_(std::move(keys)),
      services_(std::move(services)),
      catalogue_(config_.catalogue) {}

Hub::~Hub() {
    remove_port_file(config_);
}

Result<std::unique_ptr<Hub>> Hub::open(HubConfig config, const Clock& clock) {
    remove_port_file(config); // one left behind would name a port that is no longer ours
    auto keys = read_hub_keys(config.keys);
    TRY(keys);
    const auto certificates = read_certificates(config.certificates, keys->sign.public_key());
    TRY(certificates);
    auto services = PublicServices::load(config.services);
    TRY(services);
    std::unique_ptr<Hub> hub(new Hub( // NOLINT(*-owning-memory)
        std::move(config),
        std::move(*keys),
        std::move(*services)
    ));
    auto opened = hub->open_inbox(clock);
    if (opened) {
        opened = hub->open_register(*certificates, clock);
    }
    if (opened) {
        opened = hub->start_admin(clock);
    }
    if (opened) {
        opened = hub->start_server(clock);
    }
    TRY(opened);
    return hub;
}

Status Hub::open_inbox(const Clock& clock) {
    const auto directory = config_.database.parent_path();
    if (auto writable = ensure_writable_directory(directory.empty() ? "." : directory); !writable) {
        return fail(
            writable.error().code,
            fmt::format(
                "the database {} cannot be kept there: {}",
                config_.database.string(),
                writable.error().detail
            )
        );
    }
    auto inbox = SqliteInbox::open(config_.database, keys_.box.public_key(), clock, config_.origin);
    TRY(inbox);
    inbox_ = std::move(*inbox);
    auto guard = ClockGuard::open(inbox_->shared(), clock);
    TRY(guard);
    clock_guard_ = std::move(*guard);
    erasures_ = std::make_unique<Erasures>(inbox_->shared(), keys_, clock);
    // A backup that was put back must not bring back what was erased.
    const auto applied = erasures_->apply_logs();
    return status_of(applied);
}

Status Hub::open_register(std::span<const protocol::Certificate> certificates, const Clock& clock) {
    auto kiosks = KioskRegister::open(inbox_->shared(), keys_.sign.public_key());
    TRY(kiosks);
    kiosks_ = std::move(*kiosks);
    enrolment_ =
        std::make_unique<Enrolment>(Enrolment::Parts{inbox_->shared(), *kiosks_, keys_, clock});
    renewal_ = std::make_unique<Renewal>(Renewal::Parts{*kiosks_, keys_, clock});
    changes_ = std::make_unique<StatusChanges>(inbox_->shared());
    updates_ = std::make_unique<UpdatesFeed>(UpdatesFeed::Parts{
        *changes_, *kiosks_, keys_, clock, inbox_->epoch()});
    return kiosks_->import(certificates, clock.wall_time());
}

Status Hub::start_admin(const Clock& clock) {
    if (config_.admin_socket.empty()) {
        return {};
    }
    admin_ = std::make_unique<Admin>(Admin::Parts{
        *kiosks_,
        *enrolment_,
        *renewal_,
        *changes_,
        *erasures_,
        inbox_->shared(),
        *clock_guard_,
        clock});
    HttpLimits limits;
    limits.body = max_admin_bytes;
    limits.threads = 2;
    limits.socket_mode = 0600;
    ListenAddress address;
    address.socket_path = config_.admin_socket;
    auto server = HttpServer::start(std::move(address), limits, [this](const auto& request) {
        return admin_->answer(request);
    });
    TRY(server);
    admin_server_ = std::move(*server);
    return {};
}

Status Hub::start_server(const Clock& clock) {
    intake_ = std::make_unique<Intake>(*inbox_, *kiosks_, keys_, clock, clock_guard_.get());
    api_ = std::make_unique<Api>(
        *intake_,
        *inbox_,
        catalogue_,
        services_,
        *clock_guard_,
        PageSetting{config_.office, config_.zone, config_.public_url}
    );
    api_->add_route("GET /v1/updates", [this](const auto& request) {
        return updates_->answer(request);
    });
    api_->add_route("POST /v1/enroll", [this](const auto& request) {
        return enrolment_->enrol(request.body);
    });
    api_->add_route("POST /v1/certificate", [this](const auto& request) {
        return renewal_->answer(request.body);
    });
    auto server = HttpServer::start(config_.listen, HttpLimits(), [this](const auto& request) {
        return api_->answer(request);
    });
    TRY(server);
    server_ = std::move(*server);
    if (config_.port_file.empty() || !address().socket_path.empty()) {
        return {};
    }
    const auto line = fmt::format("{}\n", address().port);
    return write_file_durably(config_.port_file, as_bytes(line), Access::everyone_reads);
}

} // namespace anjungan::hub
