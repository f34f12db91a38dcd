// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the CBOR without building it up: the answers are passed by, not collected.
#include "hub/intake/submission_body.hpp"

#include "base/nesting.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace anjungan::hub {

namespace {

constexpr std::size_t max_service_length = 64;

/// nlohmann's event interface: returning false stops the walk.
class ServiceFinder : public nlohmann::json::json_sax_t {
public:
    std::string service;
    bool is_map = false;

    bool null() override { return scalar(); }
    bool boolean(bool) override { return scalar(); }
    bool number_integer(number_integer_t) override { return scalar(); }
    bool number_unsigned(number_unsigned_t) override { return scalar(); }
    bool number_float(number_float_t, const string_t&) override { return scalar(); }
    bool binary(binary_t&) override { return scalar(); }
    bool string(string_t& text) override {
        if (expecting_ && depth_ == 1) {
            service = text;
        }
        return scalar();
    }
    bool start_object(std::size_t) override {
        is_map = is_map || depth_ == 0;
        return enter();
    }
    bool end_object() override { return leave(); }
    bool start_array(std::size_t) override { return enter(); }
    bool end_array() override { return leave(); }
    bool key(string_t& name) override {
        expecting_ = depth_ == 1 && name == "service";
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

private:
    bool scalar() {
        expecting_ = false;
        return depth_ > 0; // a bare value is no submission
    }
    bool enter() {
        expecting_ = false;
        ++depth_;
        return is_map;
    }
    bool leave() {
        --depth_;
        return true;
    }

    std::size_t depth_ = 0;
    bool expecting_ = false;
};

bool is_service_id(std::string_view text) {
    return !text.empty() && text.size() <= max_service_length &&
           std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                      letter == '-';
           });
}

} // namespace

Result<std::string> service_in(const SecretBytes& cbor) {
    ServiceFinder finder;
    bool walked = false;
    try {
        const auto bytes = cbor.reveal();
        // First, because the walk calls itself for each level.
        walked = require_plain_cbor(bytes) &&
                 nlohmann::json::sax_parse(
                     bytes.begin(), bytes.end(), &finder, nlohmann::json::input_format_t::cbor
                 );
    } catch (const std::exception&) {
        walked = false; // whatever it would say may quote the body
    }
    if (!walked || !finder.is_map) {
        return fail(ErrorCode::invalid_input, "the body is not a CBOR map");
    }
    if (!is_service_id(finder.service)) {
        return fail(ErrorCode::invalid_input, "the body names no service");
    }
    return std::move(finder.service);
}

} // namespace anjungan::hub
