// SPDX-License-Identifier: GPL-3.0-or-later
/// The hub's routes: which request goes where, and which status an error becomes.
#pragma once

#include "hub/catalogue_shelf.hpp"
#include "hub/http/http.hpp"
#include "hub/intake/clock_guard.hpp"
#include "hub/intake/intake.hpp"
#include "hub/status/public_services.hpp"
#include "hub/status/status_page.hpp"

#include <functional>
#include <map>

namespace anjungan::hub {

/// Safe to call from every thread. What it refers to must outlive it. The routes are described in
/// hub/openapi.yaml.
class Api {
public:
    Api(Intake& intake,
        Inbox& inbox,
        CatalogueShelf& catalogue,
        const PublicServices& services,
        ClockGuard& clock,
        PageSetting setting)
        : intake_(intake),
          inbox_(inbox),
          catalogue_(catalogue),
          services_(services),
          clock_(clock),
          setting_(std::move(setting)) {}

    /// A route of its own object, beside those that are built in. Before the first answer().
    /// `what`: method and path, as "POST /v1/enroll".
    using Route = std::function<HttpAnswer(const HttpRequest&)>;
    void add_route(std::string what, Route route) { routes_[std::move(what)] = std::move(route); }

    [[nodiscard]] HttpAnswer answer(const HttpRequest& request);

private:
    [[nodiscard]] HttpAnswer post(const HttpRequest& request);
    [[nodiscard]] HttpAnswer get(std::string_view path);
    [[nodiscard]] HttpAnswer status_of(std::string_view typed_code);

    Intake& intake_;
    Inbox& inbox_;
    CatalogueShelf& catalogue_;
    const PublicServices& services_;
    ClockGuard& clock_;
    PageSetting setting_;
    std::map<std::string, Route, std::less<>> routes_;
};

} // namespace anjungan::hub
