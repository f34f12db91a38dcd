// SPDX-License-Identifier: GPL-3.0-or-later
/// A filled-in form of a shipped service, as a citizen would hand it in, with invented answers.
#pragma once

#include "base/secret.hpp"
#include "kiosk/services/catalogue.hpp"

namespace anjungan::bench {

/// The services as shipped. Ends the program if they cannot be read.
[[nodiscard]] services::Catalogue shipped_services();

/// A family card's form (F-1.01) with six members, about 2 KiB when filled in: no shipped form is
/// as long yet.
[[nodiscard]] services::Service family_service();

/// Every field that applies answered as long as people answer; `turn` makes each one different.
[[nodiscard]] SecretBytes filled_form(const services::Service& service, unsigned turn);

/// The service whose form comes nearest to `bytes` when filled in.
[[nodiscard]] const services::Service&
nearest_form(const services::Catalogue& catalogue, std::size_t bytes);

} // namespace anjungan::bench
