// SPDX-License-Identifier: GPL-3.0-or-later
/// The signed catalogue behind the screens: which one the kiosk starts with, how a newer one
/// arrives, and what an operator has to know about it.
#pragma once

#include "base/worker.hpp"
#include "kiosk/services/catalogue.hpp"
#include "kiosk/session/event.hpp"
#include "offline-cache/sync/catalogue_updater.hpp"

#include <array>
#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>

namespace anjungan::back_office {

/// Public members are called on the UI thread and return at once, except load(). Everything
/// referred to must outlive the last task of the store and sync threads.
class CatalogueDesk {
public:
    struct Parts {
        std::filesystem::path root_file; ///< catalogue.root; absent: the shipped services are used
        std::filesystem::path services;  ///< the program's own, with the schema
        std::uint64_t shipped_edition;
        const Clock& clock;
        store::Store& store;
        Executor& store_thread;
        Executor& ui_thread;
    };
    /// Called on the UI thread.
    struct Listeners {
        std::function<void(services::SharedCatalogue)> offer; ///< for the next visit
        std::function<void(session::Event)> report;           ///< FaultChanged
    };

    CatalogueDesk(Parts parts, Listeners listeners);
    CatalogueDesk(const CatalogueDesk&) = delete;
    CatalogueDesk& operator=(const CatalogueDesk&) = delete;
    ~CatalogueDesk() = default;

    /// At the start: offers the accepted catalogue, if there is one as late as the shipped one.
    /// Waits for the store thread.
    void load();

    /// What the sync thread does in passing; nullptr when there is no root to trust. To be asked
    /// for once, before that thread starts; dies with this.
    [[nodiscard]] sync::Errand* make_errand(sync::Transport& transport);

    /// Looks whether the accepted timestamp still holds. An expired one keeps serving.
    void check_expiry();

    /// Whether nothing of the hub's catalogue is due, or on its way to the screen.
    [[nodiscard]] bool at_rest() const {
        return on_the_way_ == 0 && (updater_ == nullptr || updater_->at_rest());
    }

private:
    /// What an operator has to know, by where it comes from; each comes and goes by itself.
    enum class Source : std::uint8_t { root, refused, unusable, expired };

    [[nodiscard]] bool is_trusting() const { return !root_.empty(); }
    void take_over();
    [[nodiscard]] Result<services::SharedCatalogue> accepted();
    [[nodiscard]] std::string expiry_words();
    void offer_later(services::SharedCatalogue catalogue);
    void notice_later(Source source, std::string sentence);
    void notice(Source source, const std::string& sentence);

    Parts parts_;
    Listeners listeners_;
    std::string root_;                                ///< the text of root_file; empty: none
    std::array<std::string, 4> notices_;              ///< by Source; the UI thread's
    std::atomic<int> on_the_way_ = 0;                 ///< offers posted and not yet made
    std::unique_ptr<sync::CatalogueUpdater> updater_; ///< the sync thread's
};

} // namespace anjungan::back_office
