// «Прогноз»: what its page and programs are shown. Types only.
import type { QuarterColumn } from "../../domain/attestation/forecast/quarters.ts";
import type { ForecastKind } from "../../domain/attestation/forecast/forecast.ts";
import type { Outcome } from "../outcome.ts";

export interface Forecasting {
  /** Writes nothing. */
  forecast: (request: { year?: number | undefined }) => Outcome<ForecastView>;
}

export interface ForecastView {
  today: string;
  /** Name of the district, as in the settings. */
  district: string;
  /** What is coming by quarter; the first row is what was due before. */
  quarters: ForecastQuarter[];
  /** The same by kind of organisation. */
  quartersByKind: { kind: string; quarters: ForecastQuarter[] }[];
  twenty: TwentyView;
}

export interface ForecastQuarter {
  /** «IV квартал 2026 г.», «раньше» */
  title: string;
  /** 0 for what was due before the first quarter. */
  year: number;
  quarter: number;
  counts: Record<QuarterColumn, number>;
}

export interface TwentyCounts {
  byKind: Record<ForecastKind, number[]>;
  quarters: number[];
  total: number;
  percent: number;
  deviation: number;
}

export interface TwentyView {
  year: number;
  teachers: number;
  /** A fifth of the teachers, rounded up. */
  norm: number;
  plan: TwentyCounts;
  fact: TwentyCounts;
  byKind: { kind: string; teachers: number; plan: number; fact: number; percent: number }[];
  /** So many people the plan falls short of. */
  missing: number;
  candidates: { teacher: string; name: string; school: string; why: string }[];
}
