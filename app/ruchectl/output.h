// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTextStream>

namespace ruche::ctl {

/// Where `ruchectl` writes: results to standard output (tables for people, or one JSON object a line), errors
/// and progress to standard error.
class Output
{
public:
    explicit Output(bool json);

    [[nodiscard]] bool json() const { return m_json; }
    /// One object: a line of JSON, or "name: value" lines.
    void object(const QJsonObject &object, const QStringList &order);
    /// A line of JSON in both modes: for what programs read.
    void jsonObject(const QJsonObject &object);
    /// A list: one JSON object a line, or a table with the columns of `order`. An empty list prints nothing,
    /// or `whenEmpty`.
    void list(const QList<QJsonObject> &objects, const QStringList &order, const QString &whenEmpty = {});
    /// A sentence for people; nothing in JSON mode.
    void sentence(const QString &text);
    /// The error in one sentence that says what is wrong and what to do; in JSON mode {"error":{code,
    /// message, hint}}.
    void error(const Error &error);
    /// A failed item of something done in part.
    void item(const QString &text);
    /// Overwrites the last progress line; only when standard error is a terminal.
    void progress(const QString &text);
    void endProgress();

private:
    bool m_json;
    bool m_terminal;
    bool m_inProgress = false;
    QTextStream m_out;
    QTextStream m_err;
};

/// What a table shows for a JSON value.
[[nodiscard]] QString cellText(const QJsonValue &value);

} // namespace ruche::ctl
