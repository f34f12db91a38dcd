/// Where on the hub a kiosk asks for what; see hub/openapi.yaml.
#pragma once

#include <string_view>

namespace anjungan::sync {

constexpr std::string_view open_path = "/v1/sync/open";
constexpr std::string_view batch_path = "/v1/batches";
constexpr std::string_view updates_path = "/v1/updates";

} // namespace anjungan::sync
