// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/filenetwork.h"

#include "core/base/async.h"
#include "core/connectors/slugkey.h"

#include <QFile>
#include <QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::tests {

namespace {

constexpr int answerMs = 5;

/// Each line is "key<TAB>title".
QList<std::pair<QString, QString>> linesOf(const QString &path)
{
    QFile file(path);
    QList<std::pair<QString, QString>> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        lines.append({line.section(u'\t', 0, 0), line.section(u'\t', 1)});
    return lines;
}

template <typename T> QFuture<Result<T>> soon(Result<T> value)
{
    async::Answer<T> answer;
    QTimer::singleShot(answerMs, [answer, value = std::move(value)] { answer.finish(value); });
    return answer.future();
}

class FileConnector final : public connectors::Connector
{
public:
    explicit FileConnector(QString path)
        : m_path(std::move(path))
    {
    }

    domain::NetworkInfo info() const override { return {}; }
    QFuture<Result<connectors::Profile>> signIn() override
    {
        return async::ready<connectors::Profile>(fail(ErrorCode::Unsupported));
    }
    QFuture<Result<connectors::Page>> pull(connectors::Stream, const QString &) override
    {
        return async::ready<connectors::Page>(fail(ErrorCode::Unsupported));
    }
    QFuture<Result<domain::RemoteId>> uploadMedia(const connectors::MediaUpload &media) override
    {
        return soon<domain::RemoteId>(domain::RemoteId{u"file-"_s + media.fileName});
    }
    QString makeKey(const connectors::Draft &draft) const override
    {
        return connectors::makeSlugKey(draft.title);
    }
    QFuture<Result<connectors::Receipt>> publish(const connectors::Draft &draft) override
    {
        QFile file(m_path);
        const QByteArray line = (draft.key + u'\t' + draft.title + u'\n').toUtf8();
        if (!file.open(QIODevice::Append | QIODevice::Unbuffered) || file.write(line) != line.size())
            return soon<connectors::Receipt>(fail(ErrorCode::Transient, u"cannot write"_s));
        file.close();
        return soon<connectors::Receipt>(receiptOf(draft.key));
    }
    QFuture<Result<std::optional<connectors::Receipt>>> reconcile(const connectors::Draft &draft) override
    {
        for (const auto &[known, title] : linesOf(m_path)) {
            if (known == draft.key)
                return soon<std::optional<connectors::Receipt>>(std::optional(receiptOf(known)));
        }
        return soon<std::optional<connectors::Receipt>>(std::optional<connectors::Receipt>());
    }
    QFuture<Result<connectors::Receipt>> updatePost(const domain::RemoteId &,
                                                    const connectors::Draft &) override
    {
        return async::ready<connectors::Receipt>(fail(ErrorCode::Unsupported));
    }
    QFuture<Result<void>> deletePost(const domain::RemoteId &) override
    {
        return async::ready<void>(fail(ErrorCode::Unsupported));
    }
    QFuture<Result<connectors::RemoteMessage>>
    reply(const domain::RemoteId &, const domain::RemoteId &, const QString &) override
    {
        return async::ready<connectors::RemoteMessage>(fail(ErrorCode::Unsupported));
    }
    QFuture<Result<domain::Moderation>> moderate(const domain::RemoteId &, domain::ModerationAction) override
    {
        return async::ready<domain::Moderation>(fail(ErrorCode::Unsupported));
    }

private:
    static connectors::Receipt receiptOf(const QString &key)
    {
        connectors::Receipt receipt;
        receipt.id = {key};
        receipt.url = QUrl(u"https://file.example/"_s + key);
        receipt.published = true;
        return receipt;
    }

    QString m_path;
};

} // namespace

services::ConnectorPool::Factory fileNetwork(const QString &path)
{
    return [path](const QString &, const connectors::Endpoint &) -> std::unique_ptr<connectors::Connector> {
        return std::make_unique<FileConnector>(path);
    };
}

QStringList titlesIn(const QString &path)
{
    QStringList titles;
    for (const auto &[key, title] : linesOf(path))
        titles << title;
    return titles;
}

} // namespace ruche::tests
