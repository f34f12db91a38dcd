// SPDX-License-Identifier: GPL-3.0-or-later
/// The catalogue that screens and forms use, and the one that waits for the next visit.
#pragma once

#include "kiosk/services/catalogue.hpp"

namespace anjungan::back_office {

/// Belongs to the UI thread.
class CatalogueInUse {
public:
    /// `shipped`: what the program came with; must outlive this and everything share() gave out.
    explicit CatalogueInUse(const services::Catalogue& shipped)
        : now_(services::SharedCatalogue(), &shipped) {} // shares nothing: not ours to end

    [[nodiscard]] const services::Catalogue& now() const { return *now_; }
    /// For another thread, which may still need it when it is no longer in use.
    [[nodiscard]] services::SharedCatalogue share() const { return now_; }

    /// Waits until change().
    void offer(services::SharedCatalogue next) { next_ = std::move(next); }

    /// To be called while no visit is open. True: now() is another one than before, and what
    /// referred to the old one must be brought to the new one.
    [[nodiscard]] bool change() {
        if (next_ == nullptr) {
            return false;
        }
        now_ = std::exchange(next_, nullptr);
        return true;
    }

private:
    services::SharedCatalogue now_;
    services::SharedCatalogue next_;
};

} // namespace anjungan::back_office
