// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/memberservice.h"

#include <QScrollArea>

#include <optional>

namespace ruche::ui {

/// Who writes: identities, score, tags, notes of the team and what they wrote before. For reading while
/// answering; the page of members is where a person is changed. Thread: GUI.
class MemberPane final : public QScrollArea
{
    Q_OBJECT
public:
    explicit MemberPane(const Clock &clock, QWidget *parent = nullptr);

    /// Nothing hides the content. `zone` is that of the brand.
    void setMember(const std::optional<services::MemberDetail> &detail, const QString &zone);

signals:
    void memberRequested(ruche::domain::MemberId member);
    void messageRequested(ruche::domain::MessageId message);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *header();
    [[nodiscard]] QWidget *figures();
    [[nodiscard]] QWidget *tags();
    [[nodiscard]] QWidget *notes();
    [[nodiscard]] QWidget *history();

    const Clock &m_clock;
    std::optional<services::MemberDetail> m_detail;
    QString m_zone;
};

} // namespace ruche::ui
