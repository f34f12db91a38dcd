// SPDX-License-Identifier: GPL-3.0-or-later
// The transport over libcurl.
#include "offline-cache/sync/curl_transport.hpp"

#include "offline-cache/sync/failpoints.hpp"

#include <curl/curl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <mutex>
#include <system_error>

namespace anjungan::sync {

namespace {

constexpr const char* user_agent = "anjungan-kiosk/1";

/// What one exchange collects, handed to libcurl's callbacks.
struct Exchange {
    HttpReply reply;
    std::size_t limit = 0;
    const std::atomic<bool>* cancelled = nullptr;
    bool too_large = false;
    bool sent = false; ///< the whole request has left
};

std::size_t take_body(char* data, std::size_t size, std::size_t count, void* context) {
    auto& exchange = *static_cast<Exchange*>(context);
    const auto length = size * count;
    auto& body = exchange.reply.body;
    if (body.size() + length > exchange.limit) {
        exchange.too_large = true;
        return 0; // libcurl takes this as "stop"
    }
    const auto bytes = as_bytes(std::string_view(data, length));
    body.insert(body.end(), bytes.begin(), bytes.end());
    return length;
}

int watch(void* context, curl_off_t, curl_off_t, curl_off_t to_send, curl_off_t sent) {
    auto& exchange = *static_cast<Exchange*>(context);
    if (!exchange.sent && to_send > 0 && sent == to_send) {
        exchange.sent = true;
        pass(failpoint::sync_request_sent);
    }
    return exchange.cancelled->load() ? 1 : 0; // libcurl takes 1 as "stop"
}

/// Most of a batch would fit into the kernel's send buffer, and while a slow link empties that,
/// libcurl sees nothing move and takes it for silence. So little may wait there unsent.
int keep_buffer_short(void*, curl_socket_t socket, curlsocktype) {
    constexpr int unsent_bytes = 8192;
    // A Unix socket refuses it, and needs it not.
    static_cast<void>(setsockopt(
        socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &unsent_bytes, socklen_t{sizeof unsent_bytes}
    ));
    return CURL_SOCKOPT_OK;
}

ErrorCode code_of(CURLcode problem, const Exchange& exchange) {
    if (exchange.too_large) {
        return ErrorCode::invalid_input;
    }
    const auto value = static_cast<int>(problem);
    if (value == CURLE_OPERATION_TIMEDOUT) {
        return ErrorCode::timed_out;
    }
    const bool distrusted = value == CURLE_PEER_FAILED_VERIFICATION ||
                            value == CURLE_SSL_CONNECT_ERROR || value == CURLE_SSL_CERTPROBLEM ||
                            value == CURLE_SSL_CACERT_BADFILE || value == CURLE_SSL_ISSUER_ERROR;
    return distrusted ? ErrorCode::unauthorised : ErrorCode::unavailable;
}

struct HeaderListFree {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, HeaderListFree>;

HeaderList request_headers() {
    HeaderList headers(curl_slist_append(nullptr, "Content-Type: application/octet-stream"));
    // Without this libcurl asks first ("Expect: 100-continue") and waits a second for nothing.
    if (headers != nullptr) {
        curl_slist_append(headers.get(), "Expect:");
    }
    return headers;
}

/// Sets options of a handle and remembers the first that libcurl did not take.
class Options {
public:
    explicit Options(CURL* easy) : easy_(easy) {}

    template <class Value>
    void set(CURLoption option, Value value) {
        const auto taken = curl_easy_setopt(easy_, option, value);
        if (taken != CURLE_OK && status_) {
            status_ = fail(
                ErrorCode::io,
                fmt::format("libcurl refuses option {}: {}", int{option}, curl_easy_strerror(taken))
            );
        }
    }

    [[nodiscard]] Status status() const { return status_; }

private:
    CURL* easy_;
    Status status_;
};

Status check_file(const std::filesystem::path& file, std::string_view what) {
    if (file.empty() || access(file.c_str(), R_OK) == 0) {
        return {};
    }
    const int reason = errno;
    return fail(
        reason == ENOENT ? ErrorCode::not_found : ErrorCode::io,
        fmt::format(
            "{} {} cannot be read: {}",
            what,
            file.string(),
            std::error_code(reason, std::generic_category()).message()
        )
    );
}

/// libcurl would say it at the first exchange, without the file's name.
Status check_options(const CurlOptions& options) {
    if (options.certificate.empty() != options.key.empty()) {
        return fail(
            ErrorCode::invalid_input,
            "this kiosk's certificate and its key belong together: name both files or neither"
        );
    }
    auto usable = options.proxy.empty() ? Status() : check_proxy(options.proxy);
    if (usable) {
        usable = check_file(options.authorities, "the file of the hub's authorities");
    }
    if (usable) {
        usable = check_file(options.certificate, "this kiosk's certificate");
    }
    return usable ? check_file(options.key, "the key of this kiosk's certificate") : usable;
}

/// libcurl asks for one global start before the first thread uses it.
CURLcode start_library() {
    static const CURLcode outcome = curl_global_init(CURL_GLOBAL_DEFAULT);
    return outcome;
}

} // namespace

struct CurlTransport::Handle {
    struct Cleanup {
        void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
    };

    std::unique_ptr<CURL, Cleanup> curl;
    HubUrl url;
    HeaderList headers;
    std::atomic<bool> cancelled = false;

    [[nodiscard]] Status set_fixed_options(const CurlOptions& options) const {
        Options fixed(curl.get());
        fixed.set(CURLOPT_NOSIGNAL, 1L);
        fixed.set(CURLOPT_USERAGENT, user_agent);
        fixed.set(CURLOPT_FOLLOWLOCATION, 0L);
        fixed.set(CURLOPT_PROTOCOLS_STR, "http,https");
        // A name server that is silent: its thread ends by itself, and is not waited for.
        fixed.set(CURLOPT_QUICK_EXIT, 1L);
        fixed.set(CURLOPT_CONNECTTIMEOUT, long{options.connect_timeout.count()});
        fixed.set(CURLOPT_LOW_SPEED_LIMIT, 1L);
        fixed.set(CURLOPT_LOW_SPEED_TIME, long{options.low_speed_time.count()});
        fixed.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        fixed.set(CURLOPT_NOPROGRESS, 0L);
        fixed.set(CURLOPT_XFERINFOFUNCTION, &watch);
        fixed.set(CURLOPT_SOCKOPTFUNCTION, &keep_buffer_short);
        fixed.set(CURLOPT_WRITEFUNCTION, &take_body);
        if (url.loopback) {
            fixed.set(CURLOPT_PROXY, "");
        }
        if (!url.socket_path.empty()) {
            fixed.set(CURLOPT_UNIX_SOCKET_PATH, url.socket_path.c_str());
        }
        if (!url.loopback && !options.proxy.empty()) {
            fixed.set(CURLOPT_PROXY, options.proxy.c_str());
            fixed.set(CURLOPT_NOPROXY, "");
        }
        if (!options.authorities.empty()) { // these alone: not the system's beside them
            fixed.set(CURLOPT_CAINFO, options.authorities.c_str());
            fixed.set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
        }
        if (!options.certificate.empty()) {
            fixed.set(CURLOPT_SSLCERT, options.certificate.c_str());
            fixed.set(CURLOPT_SSLKEY, options.key.c_str());
        }
        return fixed.status();
    }

    [[nodiscard]] HttpReply finish(Exchange exchange) const {
        long status = 0;
        const char* type = nullptr;
        curl_off_t retry_after = 0;
        curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
        curl_easy_getinfo(curl.get(), CURLINFO_CONTENT_TYPE, &type);
        curl_easy_getinfo(curl.get(), CURLINFO_RETRY_AFTER, &retry_after);
        exchange.reply.status = static_cast<int>(status);
        exchange.reply.content_type = type == nullptr ? "" : type;
        if (retry_after > 0) {
            exchange.reply.retry_after = std::chrono::seconds(retry_after);
        }
        return std::move(exchange.reply);
    }
};

Result<std::unique_ptr<CurlTransport>> CurlTransport::open(CurlOptions options) {
    auto url = parse_hub_url(options.hub_url);
    TRY(url);
    TRY(check_options(options));
    if (const auto started = start_library(); started != CURLE_OK) {
        return fail(ErrorCode::io, curl_easy_strerror(started));
    }
    auto handle = std::make_unique<Handle>();
    handle->curl.reset(curl_easy_init());
    handle->headers = request_headers();
    handle->url = std::move(*url);
    if (handle->curl == nullptr || handle->headers == nullptr) {
        return fail(ErrorCode::io, "libcurl could not make a connection handle");
    }
    TRY(handle->set_fixed_options(options));
    return std::unique_ptr<CurlTransport>(
        new CurlTransport(std::move(options), std::move(handle)) // NOLINT(*-owning-memory)
    );
}

CurlTransport::CurlTransport(CurlOptions options, std::unique_ptr<Handle> handle)
    : options_(std::move(options)), handle_(std::move(handle)) {}

CurlTransport::~CurlTransport() = default;

void CurlTransport::cancel() {
    handle_->cancelled = true;
}

Result<HttpReply> CurlTransport::post(std::string_view path, ByteView body) {
    Options request(handle_->curl.get());
    request.set(CURLOPT_HTTPHEADER, handle_->headers.get());
    request.set(CURLOPT_POST, 1L);
    request.set(CURLOPT_POSTFIELDS, body.empty() ? "" : as_text(body).data());
    request.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    TRY(request.status());
    return perform(path);
}

Result<HttpReply> CurlTransport::get(std::string_view path, std::string_view authorization) {
    const auto header = "Authorization: " + std::string(authorization);
    const HeaderList headers(
        authorization.empty() ? nullptr : curl_slist_append(nullptr, header.c_str())
    );
    Options request(handle_->curl.get());
    request.set(CURLOPT_HTTPHEADER, headers.get());
    request.set(CURLOPT_HTTPGET, 1L);
    auto reply = request.status() ? perform(path) : fail(request.status().error());
    request.set(CURLOPT_HTTPHEADER, nullptr); // the list ends here
    return reply;
}

Result<HttpReply> CurlTransport::perform(std::string_view path) {
    Exchange exchange;
    exchange.limit = options_.max_answer_bytes;
    exchange.cancelled = &handle_->cancelled;
    const auto url = handle_->url.base + std::string(path);
    CURL* const easy = handle_->curl.get();
    Options request(easy);
    request.set(CURLOPT_URL, url.c_str());
    request.set(CURLOPT_WRITEDATA, &exchange);
    request.set(CURLOPT_XFERINFODATA, &exchange);
    TRY(request.status());
    pass(failpoint::sync_before_sending);
    const auto outcome = curl_easy_perform(easy);
    pass(failpoint::sync_answered);
    if (outcome != CURLE_OK) {
        // libcurl's own sentence only: an address or body in it would end up in the log.
        return fail(code_of(outcome, exchange), curl_easy_strerror(outcome));
    }
    return handle_->finish(std::move(exchange));
}

} // namespace anjungan::sync
