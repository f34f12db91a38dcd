// SPDX-License-Identifier: GPL-3.0-or-later
/// A kiosk with a real store and the updater, and a hub that serves whatever a test puts on its
/// shelf.
#pragma once

#include "base/run_on.hpp"
#include "offline-cache/sync/catalogue_updater.hpp"
#include "tests/offline-cache/sync/kiosk_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/signed_office.hpp"
#include "tests/support/temporary_directory.hpp"

namespace anjungan::test {

using Files = std::map<std::string, std::string>;

inline const Files first_files = {{"catalogue.json", "{}"}, {"sktm/service.json", "three days"}};
inline const Files second_files = {{"catalogue.json", "{}"}, {"sktm/service.json", "one day"}};

/// Hands out the shelf and remembers what was asked for.
class ShelfHub : public sync::Transport {
public:
    Result<sync::HttpReply> post(std::string_view, ByteView) override {
        return fail(ErrorCode::unavailable, "this hub takes nothing");
    }
    Result<sync::HttpReply> get(std::string_view path, std::string_view) override {
        const std::string name(path.substr(std::string_view("/v1/catalogue/").size()));
        asked.push_back(name);
        if (trouble && asked.size() > trouble_after) {
            return fail(*trouble);
        }
        sync::HttpReply reply = instead;
        const auto found = shelf.find(name);
        if (reply.status == 0) {
            reply.status = found == shelf.end() ? 404 : 200;
            reply.content_type = "application/octet-stream";
            const auto bytes = as_bytes(found == shelf.end() ? std::string_view() : found->second);
            reply.body.assign(bytes.begin(), bytes.end());
        }
        return reply;
    }

    Shelf shelf;
    std::optional<Error> trouble;
    std::size_t trouble_after = 0;
    sync::HttpReply instead; ///< with a status: the answer to everything
    std::vector<std::string> asked;
};

struct CatalogueKiosk {
    CatalogueKiosk() { open_updater(); }

    void open_updater() {
        updater = sync::CatalogueUpdater::open(
                      {fixture.clock, hub, *store, worker, office.root_text()},
                      {},
                      [this](const sync::CatalogueNews& news) { told.push_back(news); }
        ).value();
    }
    /// One round; gives what was told, or nothing.
    std::optional<sync::CatalogueNews> round() {
        told.clear();
        hub.asked.clear();
        fixture.clock.advance(std::chrono::hours(1));
        while (updater->step()) {
        }
        REQUIRE(told.size() <= 1);
        return told.empty() ? std::nullopt : std::optional(told.front());
    }
    /// A round that is refused, and changes nothing at all.
    std::string refusal() {
        const auto before = texts();
        const auto news = round();
        REQUIRE(news);
        CHECK_FALSE(news->taken);
        const auto after = texts();
        CHECK(after.root == before.root);
        CHECK(after.timestamp == before.timestamp);
        CHECK(after.catalogue == before.catalogue);
        return news->refused;
    }
    [[nodiscard]] store::TrustTexts texts() {
        return run_on(worker, [this] { return store->trust().texts(); }).value();
    }
    [[nodiscard]] Files contents() {
        return run_on(worker, [this] { return store->trust().contents(); }).value();
    }
    /// Has taken `first_files` as catalogue 4 under timestamp 7.
    void settle() {
        hub.shelf = office.shelf(7, 4, first_files);
        REQUIRE(round()->taken);
    }
    void replace(const std::string& name, const std::string& text) { hub.shelf.at(name) = text; }

    KioskFixture fixture;
    SignedOffice office;
    TemporaryDirectory directory;
    std::unique_ptr<store::Store> store = fixture.open_store(directory.path() / "kiosk.db");
    Worker worker{"store"};
    ShelfHub hub;
    std::vector<sync::CatalogueNews> told;
    std::unique_ptr<sync::CatalogueUpdater> updater;
};

} // namespace anjungan::test
