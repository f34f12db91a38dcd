// SPDX-License-Identifier: GPL-3.0-or-later
// A newer catalogue waits; whoever holds the old one keeps it.
#include "kiosk/back-office/catalogue_in_use.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;

namespace {

services::SharedCatalogue catalogue_of(std::uint64_t version) {
    services::Catalogue made;
    made.version = version;
    return std::make_shared<const services::Catalogue>(std::move(made));
}

} // namespace

TEST_CASE("CatalogueInUse: an offer waits for the change, the last one counts", "[app]") {
    const services::Catalogue shipped;
    back_office::CatalogueInUse in_use(shipped);
    CHECK_FALSE(in_use.change());
    CHECK(&in_use.now() == &shipped);
    in_use.offer(catalogue_of(1));
    in_use.offer(catalogue_of(2));
    CHECK(in_use.now().version == 0);
    CHECK(in_use.change());
    CHECK(in_use.now().version == 2);
    CHECK_FALSE(in_use.change());
}

TEST_CASE("CatalogueInUse: a form that is being handed in keeps its catalogue", "[app]") {
    const services::Catalogue shipped;
    back_office::CatalogueInUse in_use(shipped);
    in_use.offer(catalogue_of(1));
    REQUIRE(in_use.change());
    const auto held = in_use.share();
    in_use.offer(catalogue_of(2));
    REQUIRE(in_use.change());
    CHECK(held->version == 1);
    CHECK(in_use.now().version == 2);
}
