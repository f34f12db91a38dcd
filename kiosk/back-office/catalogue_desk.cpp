// SPDX-License-Identifier: GPL-3.0-or-later
// From the store's accepted catalogue to what the next citizen sees.
#include "kiosk/back-office/catalogue_desk.hpp"

#include "base/files.hpp"
#include "base/local_time.hpp"
#include "base/run_on.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>

namespace anjungan::back_office {

namespace {

/// Reading takes ten times the memory of what it gives, between whose parts the rest stays: each
/// catalogue would leave the heap of its thread in more pieces (the soak's memory grew by 3 % with
/// twenty of them). So it is read on a thread with a heap of its own, which is empty again once
/// what was read is copied.
Result<services::Catalogue>
read_apart(const services::ServiceFiles& files, const std::filesystem::path& schema_directory) {
    constexpr auto where_a_thread_can_be_had = std::launch::async | std::launch::deferred;
    auto read = std::async(where_a_thread_can_be_had, [&] {
        return services::load_catalogue(files, schema_directory);
    });
    return read.get();
}

} // namespace

CatalogueDesk::CatalogueDesk(Parts parts, Listeners listeners)
    : parts_(std::move(parts)), listeners_(std::move(listeners)) {
    auto root = read_file(parts_.root_file, largest_text(protocol::TrustRole::root));
    if (root) {
        root_ = std::move(*root);
    } else if (root.error().code != ErrorCode::not_found) {
        notice(Source::root, "The signed catalogue is not used: " + root.error().detail);
    }
}

void CatalogueDesk::load() {
    if (!is_trusting()) {
        return;
    }
    auto catalogue = accepted();
    if (catalogue) {
        listeners_.offer(std::move(*catalogue));
    } else if (catalogue.error().code != ErrorCode::not_found) {
        notice(Source::unusable, catalogue.error().detail);
    }
    const auto expired =
        run_on(parts_.store_thread, [this]() -> Result<std::string> { return expiry_words(); });
    notice(Source::expired, expired.value_or(std::string()));
}

sync::Errand* CatalogueDesk::make_errand(sync::Transport& transport) {
    if (!is_trusting()) {
        return nullptr;
    }
    auto updater = sync::CatalogueUpdater::open(
        {parts_.clock, transport, parts_.store, parts_.store_thread, root_},
        {},
        [this](const sync::CatalogueNews& news) {
            notice_later(
                Source::refused,
                news.refused.empty()
                    ? std::string()
                    : "The hub's catalogue is not taken, the present one stays: " + news.refused
            );
            if (news.taken) {
                take_over();
            }
            check_expiry();
        }
    );
    if (!updater) {
        notice(
            Source::root, fmt::format("{}: {}", parts_.root_file.string(), updater.error().detail)
        );
        return nullptr;
    }
    updater_ = std::move(*updater);
    return updater_.get();
}

/// On the sync thread.
void CatalogueDesk::take_over() {
    auto catalogue = accepted();
    notice_later(Source::unusable, catalogue ? std::string() : catalogue.error().detail);
    if (catalogue) {
        offer_later(std::move(*catalogue));
    }
}

/// The accepted catalogue as screens use it; not on the store thread. `not_found`: none yet.
Result<services::SharedCatalogue> CatalogueDesk::accepted() {
    using Accepted = std::pair<store::CatalogueContents, std::uint64_t>;
    const auto found = run_on(parts_.store_thread, [this]() -> Result<Accepted> {
        auto contents = parts_.store.trust().contents();
        TRY(contents);
        const auto version = parts_.store.trust().version(protocol::TrustRole::catalogue);
        return version ? Result<Accepted>({std::move(*contents), *version}) : fail(version.error());
    });
    if (!found) {
        return fail(
            found.error().code,
            "The office's catalogue is not used, the program's own is: " + found.error().detail
        );
    }
    auto loaded = read_apart(found->first, parts_.services);
    TRY(loaded);
    loaded->version = found->second;
    if (loaded->edition < parts_.shipped_edition || loaded->services.empty()) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format(
                "The office's catalogue, version {}, is not used: {}",
                loaded->version,
                loaded->services.empty()
                    ? "not one of its services can be offered"
                    : "it is of an earlier edition than the program's own; bring the changes into "
                      "the newer services and sign them"
            )
        );
    }
    return std::make_shared<const services::Catalogue>(*loaded); // a copy: see read_apart()
}

void CatalogueDesk::check_expiry() {
    if (!is_trusting()) {
        return;
    }
    parts_.store_thread.post([this] { notice_later(Source::expired, expiry_words()); });
}

/// On the store thread; empty while the timestamp holds, and before there is one.
std::string CatalogueDesk::expiry_words() {
    const auto until = parts_.store.trust().timestamp_expiry();
    const auto floor = parts_.store.time_floor();
    if (!until || !floor || !until->has_value() ||
        **until > std::max(parts_.clock.wall_time(), *floor)) {
        return {};
    }
    return fmt::format(
        "The office's catalogue has not been confirmed since {}: what this kiosk promises may be "
        "out of date. Connect it to the hub, and sign the catalogue there.",
        iso_utc(**until)
    );
}

void CatalogueDesk::offer_later(services::SharedCatalogue catalogue) {
    ++on_the_way_;
    parts_.ui_thread.post([this, catalogue = std::move(catalogue)] {
        listeners_.offer(catalogue);
        --on_the_way_;
    });
}

void CatalogueDesk::notice_later(Source source, std::string sentence) {
    parts_.ui_thread.post([this, source, sentence = std::move(sentence)] {
        notice(source, sentence);
    });
}

void CatalogueDesk::notice(Source source, const std::string& sentence) {
    auto& present = notices_.at(static_cast<std::size_t>(source));
    if (present == sentence) {
        return;
    }
    present = sentence;
    session::FaultChanged change{session::FaultSource::catalogue, {}};
    for (const auto& each : notices_) {
        if (!each.empty()) {
            change.sentences.push_back(each);
        }
    }
    listeners_.report(std::move(change));
}

} // namespace anjungan::back_office
